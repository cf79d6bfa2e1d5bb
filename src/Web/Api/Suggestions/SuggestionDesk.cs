using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Authoring.Suggestions;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Api.Plans;
using Portal.Web.Realtime;

namespace Portal.Web.Api.Suggestions;

/// <summary>
/// What is proposed for a deliverable, kept and answered. Proposing only ever writes rows; accepting is a transaction of the live
/// session under the rights of whoever accepts, credited to whoever proposed.
/// </summary>
internal sealed class SuggestionDesk(DeliverableAccess access, PortalDbContext db, SessionRegistry sessions, SignalRRelay relay, SuggestionNotices notices, TimeProvider time)
{
    private const int MostShown = 2_000;

    public async Task<IReadOnlyList<SuggestionAnswer>> ListAsync(DeliverableId id, EditRights rights, CancellationToken cancellationToken)
    {
        var found = await db.Suggestions.AsNoTracking().Where(each => each.DeliverableId == id && each.State != SuggestionState.Withdrawn)
            .OrderByDescending(each => each.CreatedAt).Take(MostShown).ToListAsync(cancellationToken);
        return await AnswersAsync(id, rights, found, cancellationToken);
    }

    /// <summary>Null when such an id is not this person's to write; a stale view of the text is told by the second value.</summary>
    public async Task<(Suggestion? Kept, bool IsStale)> ProposeAsync(DeliverableId id, SuggestionId suggestion, ProposedChange change, SuggestionPlace place, CancellationToken cancellationToken)
    {
        var known = await db.Suggestions.SingleOrDefaultAsync(each => each.Id == suggestion, cancellationToken);
        if (known is not null && (known.DeliverableId != id || known.Author != access.Person)) return (null, false);
        if (known is { IsOpen: false }) Rule.Require(false, PlanRules.SuggestionIsOpen);
        if (await sessions.OpenAsync(access.Key(id), cancellationToken) is not { } session) return (null, false);
        if (await session.LookAsync(document => SuggestionMerge.Look(document, change.Kind, place), cancellationToken) is not { } now || !change.Saw(now.Words)) return (null, true);

        var isNew = known is null;
        if (known is null)
        {
            var waiting = await db.Suggestions.CountAsync(each => each.DeliverableId == id && each.Author == access.Person && each.State == SuggestionState.Pending, cancellationToken);
            Rule.Require(waiting < Suggestion.MostWaiting, PlanRules.SuggestionsAreCounted, Suggestion.MostWaiting);
            known = new(access.Organisation, suggestion, await access.PlanOfAsync(id, cancellationToken), id, access.Person, time.GetUtcNow());
            db.Add(known);
        }
        known.Write(change.Kind, place, now.Exact, now.Words, change.After!, time.GetUtcNow()); // content was checked with the place
        await SaveAsync(id, cancellationToken);
        if (isNew) await notices.TellMadeAsync(known, cancellationToken);
        return (known, false);
    }

    /// <summary>False when there is none of that id that this person proposed.</summary>
    public async Task<bool> ChangeOwnAsync(DeliverableId id, SuggestionId suggestion, Action<Suggestion> change, CancellationToken cancellationToken)
    {
        if (await db.Suggestions.SingleOrDefaultAsync(each => each.DeliverableId == id && each.Id == suggestion, cancellationToken) is not { } known || known.Author != access.Person) return false;
        change(known);
        await SaveAsync(id, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<VerdictAnswer>> DecideAsync(DeliverableId id, EditRights rights, GivenVerdict given, CancellationToken cancellationToken)
    {
        if (await sessions.OpenAsync(access.Key(id), cancellationToken) is not { } session) return [];
        var answers = new List<VerdictAnswer>();
        foreach (var suggestion in given.Ids ?? [])
        {
            answers.Add(new(suggestion, await DecideAsync(session, id, rights, suggestion, given.Verdict, cancellationToken)));
            db.ChangeTracker.Clear();
        }
        await TellAsync(id, answers, cancellationToken);
        await relay.TellSuggestedAsync(access.Key(id));
        return answers;
    }

    private async Task TellAsync(DeliverableId id, List<VerdictAnswer> answers, CancellationToken cancellationToken)
    {
        var outcomes = answers.Where(answer => answer.Outcome is "accepted" or "retained" or "refused").DistinctBy(answer => answer.Id).ToDictionary(answer => answer.Id, answer => answer.Outcome != "refused");
        var ids = outcomes.Keys.ToList();
        var settled = await db.Suggestions.AsNoTracking().Where(each => each.DeliverableId == id && ids.Contains(each.Id)).ToListAsync(cancellationToken);
        await notices.TellSettledAsync(id, settled.Select(each => (each, outcomes[each.Id])), cancellationToken);
    }

    private async Task<string> DecideAsync(LiveSession session, DeliverableId id, EditRights rights, SuggestionId suggestion, SuggestionVerdict verdict, CancellationToken cancellationToken)
    {
        if (await db.Suggestions.SingleOrDefaultAsync(each => each.DeliverableId == id && each.Id == suggestion, cancellationToken) is not { } known) return "gone";
        if (verdict == SuggestionVerdict.Undo) return rights.ReadOnlyReason is null ? await UndoAsync(id, known, cancellationToken) : "notAllowed";
        if (verdict == SuggestionVerdict.Reopen ? known.State is SuggestionState.Accepted or SuggestionState.Withdrawn : !known.IsOpen) return "gone";

        var answersFor = await session.LookAsync(document => SuggestionMerge.MayWrite(document, rights.Deciding, known.SectionId, known.RecordId), cancellationToken);
        var writes = rights.ReadOnlyReason is null && await session.LookAsync(document => SuggestionMerge.MayWrite(document, rights.Scope, known.SectionId, known.RecordId), cancellationToken);
        if (!answersFor && !writes) return "notAllowed";
        if (verdict == SuggestionVerdict.Accept && writes) return await AcceptAsync(id, known, cancellationToken);

        var now = time.GetUtcNow();
        if (verdict == SuggestionVerdict.Refuse) known.Refuse(access.Person, now);
        else if (verdict == SuggestionVerdict.Reopen) known.Reopen();
        else known.Retain(access.Person, now);
        var outcome = verdict switch { SuggestionVerdict.Accept => "retained", SuggestionVerdict.Refuse => "refused", SuggestionVerdict.Reopen or SuggestionVerdict.Undo => "reopened" };
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return "gone";
        }
        return outcome;
    }

    private async Task<string> AcceptAsync(DeliverableId id, Suggestion known, CancellationToken cancellationToken)
    {
        var (merged, scope, undo) = (MergeOutcome.NotAllowed, EditScope.Nothing, (SuggestionUndo?)null);
        var written = await sessions.EditAsync(access.Key(id), new ServerEdit
        {
            Person = access.Person,
            Author = known.Author,
            Batch = known.Batch,
            Needs = rights =>
            {
                scope = rights.Scope;
                return rights.ReadOnlyReason is null;
            },
            Change = document => merged = SuggestionMerge.Apply(document, scope, known, out undo),
        }, cancellationToken);
        if (written is not { Succeeded: true } || merged == MergeOutcome.NotAllowed) return "notAllowed";
        if (merged != MergeOutcome.Applied) return merged == MergeOutcome.Gone ? "gone" : "conflict";

        // It is in the text by now: whatever became of the row meanwhile, this is what is true.
        var (by, at, back) = ((PersonId?)access.Person, (DateTimeOffset?)time.GetUtcNow(), undo?.ToJson());
        await db.Suggestions.Where(each => each.Id == known.Id).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.State, SuggestionState.Accepted).SetProperty(each => each.DecidedBy, by).SetProperty(each => each.DecidedAt, at).SetProperty(each => each.Undo, back), cancellationToken);
        return "accepted";
    }

    /// <summary>Takes what was accepted out of the text again, where it still stands as it was put: it waits as before, for another answer.</summary>
    private async Task<string> UndoAsync(DeliverableId id, Suggestion known, CancellationToken cancellationToken)
    {
        if (known.State != SuggestionState.Accepted || SuggestionUndo.Read(known.Undo) is not { } undo) return "gone";

        var (merged, scope, again) = (MergeOutcome.NotAllowed, EditScope.Nothing, new SuggestionPlace(known.SectionId));
        var written = await sessions.EditAsync(access.Key(id), new ServerEdit
        {
            Person = access.Person,
            Needs = rights =>
            {
                scope = rights.Scope;
                return rights.ReadOnlyReason is null;
            },
            Change = document => merged = SuggestionMerge.TakeBack(document, scope, known, undo, out again),
        }, cancellationToken);
        if (written is not { Succeeded: true } || merged == MergeOutcome.NotAllowed) return "notAllowed";
        if (merged != MergeOutcome.Applied) return merged == MergeOutcome.Gone ? "gone" : "conflict";

        var (nobody, never, nothing) = ((PersonId?)null, (DateTimeOffset?)null, (string?)null);
        await db.Suggestions.Where(each => each.Id == known.Id).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.State, SuggestionState.Pending).SetProperty(each => each.DecidedBy, nobody).SetProperty(each => each.DecidedAt, never)
            .SetProperty(each => each.Undo, nothing).SetProperty(each => each.Round, each => each.Round + 1).SetProperty(each => each.Start, again.Start).SetProperty(each => each.End, again.End), cancellationToken);
        return "undone";
    }

    public async Task<IReadOnlyList<SuggestionAnswer>> AnswersAsync(DeliverableId id, EditRights rights, IReadOnlyList<Suggestion> found, CancellationToken cancellationToken)
    {
        var people = found.SelectMany(each => new[] { each.Author, each.DecidedBy }).OfType<PersonId>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var session = found.Count == 0 ? null : await sessions.OpenAsync(access.Key(id), cancellationToken);
        var decidable = session is null ? [] : await session.LookAsync(document => found.Where(each => SuggestionMerge.MayWrite(document, rights.Deciding, each.SectionId, each.RecordId)
            || (rights.ReadOnlyReason is null && SuggestionMerge.MayWrite(document, rights.Scope, each.SectionId, each.RecordId))).Select(each => each.Id).ToHashSet(), cancellationToken);
        return [.. found.Select(each => new SuggestionAnswer(
            each.Id, each.SectionId, each.RecordId, each.FieldKey, each.Kind, Text(each.Start), Text(each.End), each.Quote, each.After, each.Reason,
            Named(each.Author), each.CreatedAt, each.State, each.DecidedBy is { } by ? Named(by) : null, each.DecidedAt, decidable.Contains(each.Id), each is { State: SuggestionState.Accepted, Undo: not null } && rights.ReadOnlyReason is null && decidable.Contains(each.Id)))];

        PersonAnswer Named(PersonId person) => new(person, names.GetValueOrDefault(person, ""));
        static string? Text(byte[]? position) => position is null ? null : Convert.ToBase64String(position);
    }

    private async Task SaveAsync(DeliverableId id, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Answered in between.
            Rule.Require(false, PlanRules.SuggestionIsOpen);
        }
        await relay.TellSuggestedAsync(access.Key(id));
    }
}
