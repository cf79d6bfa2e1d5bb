using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Meetings;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Documents;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Meetings;

/// <summary>
/// One member's vote, reached by the link in their mail: six digits, then what changed, the summary and one form. Made for a phone. Who is signed in as the
/// holder of the seat needs no code.
/// </summary>
[OpenToVisitors, EnableRateLimiting(RateLimits.Vote)]
public sealed class VoteModel(
    PortalDbContext db, BallotBox box, VoterPass pass, VoterMails mails, FrozenDocuments documents, VersionChanges changes, IMemberAccessor member, ITenantAccessor tenant, TimeProvider time,
    PlanWords words, IAuditTrail audit, IStringLocalizer<Rules> rules, IStringLocalizer<MeetingText> text) : PageModel
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";
    /// <summary>In whose name a delegate votes.</summary>
    [BindProperty(SupportsGet = true)] public PersonId? For { get; set; }
    [BindProperty, StringLength(12)] public string? Code { get; set; }

    public BallotPaper Paper { get; private set; } = null!; // set before the page is rendered
    public BallotCount Count { get; private set; } = null!; // same
    public Body Body { get; private set; } = null!; // same
    public string Organisation => tenant.Required.Name;
    /// <summary>The code was typed, or the holder is signed in: the plan may be shown.</summary>
    public bool IsIn { get; private set; }
    public bool CodeSent { get; private set; }
    /// <summary>The delegation this address was opened by does not hold now.</summary>
    public bool HasEnded { get; private set; }
    public bool IsOpen { get; private set; }
    public string ClosesAt { get; private set; } = "";
    public Plan? Plan { get; private set; }
    public PlanVersion? Version { get; private set; }
    public PlanDocument? Document { get; private set; }
    public IReadOnlyList<string> Figures { get; private set; } = [];
    public VersionChange? Changes { get; private set; }

    public bool MaySeeTally => Paper.Choice is not null || !IsOpen;
    public string MaskedEmail => Paper.Email is { } email ? Masked(email) : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Participation, and the votes once one has voted: asked again every few seconds by the page.</summary>
    public async Task<IActionResult> OnGetTallyAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken, light: true) && IsIn ? Content(Tally()) : NotFound();

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        var paper = await TrackedAsync(cancellationToken);
        if (paper.Email is { } email)
        {
            var code = paper.SendCode(time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await mails.SendCodeAsync(email, paper.Name, code, cancellationToken);
        }

        CodeSent = true;
        return Page();
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        CodeSent = true;
        var paper = await TrackedAsync(cancellationToken);
        var broken = paper.TryEnter(Code ?? "", time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (broken is not null)
        {
            ModelState.AddModelError(nameof(Code), rules[broken.Code]);
            return Page();
        }

        pass.Give(paper);
        return RedirectToPage("Vote", new { token = Token });
    }

    public async Task<IActionResult> OnPostCastAsync(BallotChoice? choice, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken, light: true)) return NotFound();
        if (!IsIn) return RedirectToPage("Vote", new { token = Token, @for = For });
        if (choice is { } said && Enum.IsDefined(said))
        {
            try
            {
                // Post, then get: refreshing the answer sends nothing twice.
                if (await box.CastAsync(Paper.BallotId, Paper.SeatId, said, IsDelegated ? member.Required.Id : null, cancellationToken) is not null)
                {
                    if (IsDelegated) await TellAsync(cancellationToken);
                    return RedirectToPage("Vote", new { token = Token, @for = For });
                }

                ModelState.AddModelError("", rules[GovernanceRules.ClosedBallotsTakeNoVote.Code]);
            }
            catch (TimeoutException)
            {
                // No turn to write came: nothing was kept, and the member is told so instead of being left with an error.
                ModelState.AddModelError("", text["Vote.Busy"]);
            }
            catch (RuleBrokenException refusal)
            {
                ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            }
        }
        else
        {
            ModelState.AddModelError("", text["Vote.Choose"]);
        }

        return await LoadAsync(cancellationToken) ? Page() : NotFound();
    }

    /// <summary>Votes for somebody who delegated to them.</summary>
    public bool IsDelegated => For is { } person && person != member.Current?.Id;

    /// <summary>A voice cast for somebody else is a line of the audit log; what it says is not.</summary>
    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await audit.AppendAsync(tenant.Required.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, "Votes.ForSomebody", nameof(Ballot), Paper.BallotId.ToString(), CaseJson.Write(new { @for = Paper.Name })), time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public string Tally()
    {
        var session = Count.Session(Body, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var quorum = Quorum.Of(Body, session);
        var taken = text[Count.Cast > 1 ? "Vote.Participation" : "Vote.ParticipationOne", Count.Cast, Count.Papers.Count].Value;
        if (quorum.Required > 0) taken += " " + text[quorum.IsReached ? "Vote.QuorumReached" : "Vote.QuorumMissed", quorum.Required].Value;
        if (!MaySeeTally) return taken;
        var votes = Count.Votes(Body);
        return taken + " " + text["Vote.Tally", votes.For, votes.Against, votes.Abstentions].Value;
    }

    /// <summary>As the organisation's clock says it.</summary>
    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone).ToString("f", System.Globalization.CultureInfo.CurrentCulture);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken, bool light = false)
    {
        if (await Papers(db.BallotPapers.AsNoTracking()).SingleOrDefaultAsync(cancellationToken) is not { } paper) return false;
        if (await box.CountAsync(paper.BallotId, cancellationToken) is not { } count) return false;

        (Paper, Count) = (paper, count);
        Body = await db.Bodies.Include(each => each.Seats).AsNoTracking().SingleAsync(each => each.Id == count.Ballot.BodyId, cancellationToken);
        // Who no longer sits no longer votes, whatever link they kept.
        if (Body.SittingSeats.All(seat => seat.Id != paper.SeatId)) return false;
        IsIn = pass.Opens(paper) || (paper.PersonId is { } person && member.Current?.Id == person) || (IsDelegated && paper.PersonId == For);
        if (IsDelegated && !await HoldsAsync(cancellationToken)) (IsIn, HasEnded) = (false, true);
        IsOpen = count.Ballot.IsOpen(time.GetUtcNow());
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == tenant.Required.Id, cancellationToken);
        _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        ClosesAt = Local(count.Ballot.ClosesAt);
        if (IsIn && !light) await ReadAsync(count.Ballot, cancellationToken);
        return true;
    }

    private async Task<bool> HoldsAsync(CancellationToken cancellationToken)
    {
        var (from, to, now) = (For, member.Current?.Id, time.GetUtcNow());
        return await db.Delegations.AnyAsync(each => each.From == from && each.To == to && each.RevokedAt == null && each.StartsAt <= now && each.EndsAt > now, cancellationToken);
    }

    private async Task ReadAsync(Ballot ballot, CancellationToken cancellationToken)
    {
        Plan = await db.Plans.AsNoTracking().SingleAsync(each => each.Id == ballot.PlanId, cancellationToken);
        Version = await db.Versions.AsNoTracking().SingleOrDefaultAsync(each => each.Id == ballot.VersionId, cancellationToken);
        if (Version is null) return;
        Document = await documents.OfAsync(Plan, Version, cancellationToken);
        if (Document is not null) Figures = [.. PlanSummary.Of(Document.Plan).Figures.Select(figure => SummaryText.Of(figure, words))];
        Changes = await changes.SinceAsync(Version, cancellationToken);
    }

    private Task<BallotPaper> TrackedAsync(CancellationToken cancellationToken) => Papers(db.BallotPapers).SingleAsync(cancellationToken);

    /// <summary>The paper of the mailed link; or, when the address names the ballot, the paper of whoever is signed in.</summary>
    private IQueryable<BallotPaper> Papers(IQueryable<BallotPaper> papers)
    {
        if (BallotId.TryParse(Token, null, out var ballot))
        {
            // A delegation that ended opens nothing any more; what was once given stays hidden from everyone else.
            var (signedIn, holder) = (member.Current?.Id ?? default, For);
            if (IsDelegated)
                return papers.Where(paper => paper.BallotId == ballot && paper.PersonId == holder && db.Delegations.Any(each => each.From == holder && each.To == signedIn));
            var me = signedIn;
            return papers.Where(paper => paper.BallotId == ballot && paper.PersonId == me);
        }

        var hash = Secret.Hash(Token);
        return papers.Where(paper => paper.TokenHash == hash);
    }

    private static string Masked(EmailAddress email)
    {
        var at = email.Value.IndexOf('@', StringComparison.Ordinal);
        return at < 2 ? email.Value : email.Value[..2] + "…" + email.Value[at..];
    }
}
