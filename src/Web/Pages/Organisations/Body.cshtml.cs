using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Organisations;

/// <summary>A body: who sits, and the rules it decides by. Names are pasted as they come, mail optional.</summary>
public sealed class BodyModel(PortalDbContext db, IMemberAccessor members, TimeProvider time, IStringLocalizer<OrganisationText> text) : PageModel
{
    private const int MostSeats = 300;

    [BindProperty(SupportsGet = true)] public BodyId Id { get; set; }
    [BindProperty] public string? Names { get; set; }
    [BindProperty] public SeatRank Rank { get; set; }
    [BindProperty] public Input Form { get; set; } = new("", null, default, default, null, default, default, 48, 0, 0, false);

    [BindProperty] public CharterForm Charter { get; set; } = new();

    public Body Body { get; private set; } = null!; // every handler loads it first
    public bool MayManage => members.Required.MayAdminister;
    public IEnumerable<BodyMembership> Seats => Body.SittingSeats.OrderBy(seat => seat.Office == SeatOffice.None).ThenBy(seat => seat.Order);
    public IEnumerable<SeatOffice> Offices => [SeatOffice.None, Body.Kind is BodyKind.Workshop or BodyKind.WorkingGroup or BodyKind.ProjectTeam ? SeatOffice.Leader : SeatOffice.Chair, SeatOffice.Secretary];
    /// <summary>The bodies this one may report to.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    /// <summary>The next sessions its charter asks for.</summary>
    public IReadOnlyList<DateOnly> Next { get; private set; } = [];
    public IEnumerable<SelectListItem> Rhythms => Options<RecurrenceRhythm>("Charter.Rhythm");
    public IEnumerable<SelectListItem> Days => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => new SelectListItem(System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day), day.ToString()));
    public IEnumerable<SelectListItem> Nths => Enumerable.Range(1, Recurrence.Last).Select(nth => new SelectListItem(text["Charter.Nth." + nth], nth.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    public string Say(Recurrence recurrence) => CharterWords.Of(recurrence, text);
    public IEnumerable<SelectListItem> Ranks => Options<SeatRank>("Rank");
    public IEnumerable<SelectListItem> Natures => Options<BodyNature>("Nature");
    public IEnumerable<SelectListItem> Quorums => Options<QuorumBase>("QuorumBase");
    public IEnumerable<SelectListItem> VoteModes => Options<VoteMode>("VoteMode");
    public IEnumerable<SelectListItem> Majorities => Options<MajorityRule>("Majority");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();

        ShowSettings();
        return Page();
    }

    public Task<IActionResult> OnPostSeatAsync(CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        var lines = SeatLines.Read(Names ?? "");
        if (lines.Count == 0) return this.Refuse(nameof(Names), "Value.Missing");
        if (lines.Count + Body.SittingSeats.Count() > MostSeats) return this.Refuse(nameof(Names), text["Seats.TooMany", MostSeats], translate: false);

        var accounts = await AccountsAsync(lines, cancellationToken);
        foreach (var line in lines)
        {
            var person = line.Email is { } email && accounts.TryGetValue(email.Value, out var found) && !Body.SittingSeats.Any(seat => seat.PersonId == found) ? found : (PersonId?)null;
            Body.Seat(line.Name, line.Email, person, Rank, time.GetUtcNow());
        }

        return await SavedAsync(text["Seats.Added", lines.Count], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostOfficeAsync(SeatId seat, SeatOffice office, CancellationToken cancellationToken) => ChangeAsync(() =>
    {
        Body.Appoint(seat, office);
        return SavedAsync(text["Seats.Changed"], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostUnseatAsync(SeatId seat, CancellationToken cancellationToken) => ChangeAsync(() =>
    {
        Body.Unseat(seat, time.GetUtcNow());
        return SavedAsync(text["Seats.Changed"], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostSettingsAsync(CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith("Form.", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (!ModelState.IsValid) return Page();

        Body.Rename(Form.Title);
        Body.Entrust(Form.Mission);
        Body.Adopt(Body.Settings with
        {
            Nature = Form.Nature,
            QuorumBase = Form.Quorum,
            QuorumNumber = Form.QuorumNumber,
            Majority = Form.Majority,
            VoteMode = Form.VoteMode,
            ElectronicVoteHours = Form.VoteHours,
            ConveningDays = Form.ConveningDays,
            ProxiesPerBearer = Form.ProxiesPerBearer,
            ChairBreaksTies = Form.ChairBreaksTies,
        });
        return await SavedAsync(text["Rules.Saved"], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostCharterAsync(CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith("Charter.", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (!ModelState.IsValid) return Page();
        if (Charter.ReportsTo is { } other && Others.All(body => body.Value != other.ToString())) return NotFound();

        Body.Adopt(Body.Settings with { Charter = Charter.Apply(Body.Settings.Charter, await TodayAsync(cancellationToken)) });
        return await SavedAsync(text["Charter.Saved"], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostForgetAsync(int recurrence, CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        if (Body.Settings.Charter is not { } charter || recurrence < 0 || recurrence >= charter.Recurrences.Count) return NotFound();
        Body.Adopt(Body.Settings with { Charter = charter with { Recurrences = [.. charter.Recurrences.Where((_, index) => index != recurrence)] } });
        return await SavedAsync(text["Charter.Saved"], cancellationToken);
    }, cancellationToken);

    public Task<IActionResult> OnPostDissolveAsync(CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        Body.Dissolve(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage("Bodies");
    }, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Func<Task<IActionResult>> change, CancellationToken cancellationToken)
    {
        if (!MayManage) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(cancellationToken)) return NotFound();

        return await change();
    }

    private async Task<IActionResult> SavedAsync(string message, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = message;
        return RedirectToPage();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var body = await db.Set<Body>().Include(each => each.Seats).SingleOrDefaultAsync(each => each.Id == Id && each.DissolvedAt == null, cancellationToken);
        if (body is null) return false;

        Body = body;
        Others = [.. (await db.Bodies.AsNoTracking().Where(each => each.Id != Id && each.DissolvedAt == null).OrderBy(each => each.Title).ToListAsync(cancellationToken)).Select(each => new SelectListItem(each.Title, each.Id.ToString()))];
        Next = body.Settings.Charter?.After(await TodayAsync(cancellationToken), 3).Select(each => each.On).ToList() ?? [];
        return true;
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        LocalTime.Today(time.GetUtcNow(), await db.Organisations.Where(each => each.Id == Body.OrganisationId).Select(each => each.TimeZone).SingleAsync(cancellationToken));

    private void ShowSettings()
    {
        Charter = CharterForm.Of(Body.Settings.Charter);
        var settings = Body.Settings;
        Form = new Input(
            Body.Title, Body.Mission, settings.Nature, settings.QuorumBase, settings.QuorumNumber, settings.Majority, settings.VoteMode, settings.ElectronicVoteHours, settings.ConveningDays, settings.ProxiesPerBearer, settings.ChairBreaksTies);
    }

    /// <summary>Members of the organisation among the addresses pasted: their seat is tied to their account at once.</summary>
    private async Task<Dictionary<string, PersonId>> AccountsAsync(IReadOnlyList<SeatLine> lines, CancellationToken cancellationToken)
    {
        var addresses = lines.Select(line => line.Email?.Value.ToUpperInvariant()).OfType<string>().ToList();
        var found = await db.Set<Domain.Organisations.Membership>().Where(membership => membership.EndedAt == null)
            .Join(db.Users, membership => membership.PersonId, user => user.Id, (_, user) => user)
            .Where(user => addresses.Contains(user.NormalizedEmail!)) // an account always has an address
            .ToListAsync(cancellationToken);
        return found.ToDictionary(user => user.Email!.ToLowerInvariant(), user => user.Id);
    }

    private IEnumerable<SelectListItem> Options<TChoice>(string key) where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Select(choice => new SelectListItem(text[$"{key}.{choice}"], choice.ToString()));

    public sealed record Input(
        [Required(ErrorMessage = "Title.Required"), StringLength(Body.TitleLength, ErrorMessage = "Text.Long")] string Title,
        [StringLength(2000, ErrorMessage = "Text.Long")] string? Mission,
        BodyNature Nature,
        QuorumBase Quorum,
        int? QuorumNumber,
        MajorityRule Majority,
        VoteMode VoteMode,
        int VoteHours,
        int ConveningDays,
        int ProxiesPerBearer,
        bool ChairBreaksTies);
}
