using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Web.Pages.Approvals;

/// <summary>Who agreed with which section, as it is now: the approver goes through them one by one, the writer sees what an edit reopened.</summary>
public sealed class SectionsModel(ApprovalDesk desk, IPlanReader reader, IStringLocalizer<ApprovalText> text) : PageModel
{
    /// <summary>In whose name a delegate goes through the sections.</summary>
    [BindProperty(SupportsGet = true)] public PersonId? For { get; set; }

    public IReadOnlyList<(PersonId Person, string? Name)> Voices { get; private set; } = [];
    public (PersonId Person, string? Name) Voice { get; private set; }
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<SectionRow> Rows { get; private set; } = [];
    public bool MayAnswer { get; private set; }

    public int Agreed => Rows.Count(row => row.Mine == SectionStanding.Agreed);
    public IReadOnlyList<SectionRow> Reopened => [.. Rows.Where(row => row.Mine == SectionStanding.Reopened)];

    /// <summary>The colour of a standing: those of the states that mean the same.</summary>
    public static string ChipOf(SectionStanding standing) => standing switch
    {
        SectionStanding.Agreed => "definitive",
        SectionStanding.Remarked => "amending",
        SectionStanding.Reopened => "provisional",
        SectionStanding.Open => "draft",
    };

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return NotFound();
        if (await reader.ReadAsync(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id, cancellationToken) is not { } reading) return NotFound();

        Desk = open;
        Voices = open.Voices(AnswerSection.IsOpenTo);
        MayAnswer = Voices.Count > 0;
        Voice = !MayAnswer ? (open.Person, null) : Voices.Any(voice => voice.Person == For) ? Voices.First(voice => voice.Person == For) : Voices[0];
        var words = open.State.SectionApprovals;
        Rows =
        [
            .. SectionSources.Of(reading.Plan.Content).Select(section => new SectionRow(
                section, reading.Plan.Section(section.Id)?.Number ?? "", words.StandingOf(section, Voice.Person),
                [.. words.Where(word => word.Section == section.Id).OrderBy(word => word.At).Select(word => (word, words.StandingOf(section, word.Person)))])),
        ];
        return Page();
    }

    public Task<IActionResult> OnPostAgreeAsync(PlanId id, string? section, string? seen, CancellationToken cancellationToken) =>
        DoAsync(id, new AnswerSection(section ?? "", true, Seen: seen) { For = For }, "Done.Section", cancellationToken);

    public Task<IActionResult> OnPostRemarkAsync(PlanId id, string? section, string? seen, string? note, CancellationToken cancellationToken) =>
        DoAsync(id, new AnswerSection(section ?? "", false, note, seen) { For = For }, "Done.SectionRemark", cancellationToken);

    private async Task<IActionResult> DoAsync(PlanId id, AnswerSection command, string done, CancellationToken cancellationToken)
    {
        if (!await desk.ExecuteAsync(id, command, cancellationToken)) return NotFound();
        TempData[Notice.Done] = text[done].Value;
        // Back to the section that follows, not to the top of the page.
        return RedirectToPage("Sections", null, new { id, @for = For }, $"section-{command.Section}");
    }
}
