using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Approvals;

/// <summary>Fills the form of a session: from nothing (everyone present and for), from the sheet of its meeting, or from what was typed.</summary>
public sealed class DecisionEntries(IPlanReader reader, TimeProvider time, DecisionSentence sentence, PlanWords words, MeanDeferrals deferrals, IStringLocalizer<Rules> rules)
{
    public async Task<DecisionEntry> NewAsync(OpenDossier desk, Meeting? meeting, AgendaItem? item, CancellationToken cancellationToken)
    {
        var form = new DecisionForm { Meeting = meeting?.Id, Item = item?.Id };
        var entry = await OfAsync(desk, form, cancellationToken);
        var today = Today(desk);
        form.HeldOn = desk.State.Session?.HeldOn is { } planned && planned <= today ? planned : today;
        form.Kind = entry.Advises ? DecisionKind.Advice : DecisionKind.Approve;
        form.Amendments = [new() { DueOn = Due(desk, entry) }];
        form.Deferrals = [new() { DueOn = Due(desk, entry) }];
        if (entry.Body is not { } body) return entry;

        var session = meeting?.SessionFor(body, form.HeldOn, item) ?? SessionRecord.Everyone(body, form.HeldOn);
        form.Attend(session);
        form.For = Tally.Unanimous(body, session).For;
        return entry with { Sentence = SentenceOf(entry) };
    }

    public async Task<DecisionEntry> OfAsync(OpenDossier desk, DecisionForm form, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(desk.Dossier.Organisation.Id, desk.Dossier.Deliverable.Id, cancellationToken);
        var entry = new DecisionEntry { Desk = desk, Form = form, Sections = reading?.Plan.Outline ?? [], Records = reading is null ? [] : AmendmentTargets.Of(reading.Plan, words), Means = reading is null ? [] : MeanDeferrals.Means(reading.Plan), Deferrals = reading is null ? [] : [.. form.Deferrals.Select(line => deferrals.RequestOf(reading.Plan, line)).OfType<AmendmentRequest>()], Now = time.GetUtcNow(), TimeZone = desk.Dossier.Organisation.TimeZone };
        return entry with { Sentence = SentenceOf(entry) };
    }

    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today(OpenDossier desk) => LocalTime.Today(time.GetUtcNow(), desk.Dossier.Organisation.TimeZone);

    public DateOnly Due(OpenDossier desk, DecisionEntry entry) => WorkingDays.For(desk.Dossier.Organisation.Culture).Add(Today(desk), entry.Step.AmendmentWorkingDays);

    /// <summary>What presences and votes come to, in a sentence; or what forbids them.</summary>
    public string SentenceOf(DecisionEntry entry)
    {
        if (entry.Body is not { } body) return "";
        try
        {
            var draft = entry.Form.ToDraft(body, entry.Deferrals);
            if (entry.Ballot is { } ballot && draft.Kind != DecisionKind.Defer) draft = draft with { Ballot = ballot.Ballot.Id, Session = ballot.Session(body, draft.Session.HeldOn), Votes = ballot.Votes(body) };
            return sentence.Of(draft.Kind, draft.Opinion, draft.Count(body, Today(entry.Desk), entry.Step.Adapt(body.Settings)));
        }
        catch (RuleBrokenException refusal)
        {
            return rules[refusal.Rule.Code, [.. refusal.Arguments]];
        }
    }
}
