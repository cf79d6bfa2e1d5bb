using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Rendering.Documents;
using Portal.Web.Resources;
using BodyKind = Portal.Domain.Governance.BodyKind;

namespace Portal.Web.Rendering.Decisions;

/// <summary>Fills the dossier of a session from a version: nothing in it is typed twice.</summary>
public sealed class SessionDossiers(IStringLocalizer<MeetingText> text, DecisionSentence sentence)
{
    private const int MostObjectives = 12;
    private const int MostExtracts = 3;
    private const int ExtractLength = 600;
    private static readonly string[] Tables = ["envelopes", "envelope-rollup", "scenario-comparison", "scenarios", "budget-figures", "planning-grid", "stage-calendar", "milestones", "actions", "stage-items"];

    public SessionDossier Of(PlanDocument document, Organisation organisation, Meeting meeting, Body body, IEnumerable<Decision> before)
    {
        var plan = document.Plan;
        var precedents = before.OrderBy(decision => decision.DecidedOn).ToList();
        var objectives = plan.Of(ObjectiveKind.Key).Select(record => string.Join(" ", new[] { record.Code, plan.TitleOf(record) }.Where(part => !string.IsNullOrWhiteSpace(part)))).Where(title => title.Length > 0).Take(MostObjectives).ToList();
        var figures = PlanSummary.Of(plan).Figures.Select(figure => SummaryText.Of(figure, document.Words)).ToList();
        return new SessionDossier
        {
            Document = document,
            Organisation = organisation,
            Meeting = meeting,
            Body = body,
            Figures = figures,
            Objectives = objectives,
            Extracts = [.. plan.Outline.Where(part => part.Section.Body.HasContent).Select(part => (part.Section.Title, Text: Shortened(part.Section.Body.TextIn(plan).Trim()))).Where(extract => extract.Text.Length > 0).Take(MostExtracts)],
            Precedents = [.. precedents.Select(decision => text["Dossier.Precedent", decision.BodyTitle, decision.DecidedOn.ToString("D"), Spoken(decision)].Value)],
            Whereas = [.. Whereas(organisation, body, document, precedents)],
            Considering = [.. Considering(document, objectives, figures)],
            Articles = [.. Articles(organisation, body, document, figures)],
            Annexes = [.. plan.Outline.SelectMany(part => document.BlocksOf(part).Where(block => Tables.Contains(block.Key)).Select(block => document.Block(part, block))).Where(HasRows).DistinctBy(block => (block.Block.Key, block.Block.WholePlan ? "" : block.Section.Id))],
        };
    }

    private IEnumerable<string> Whereas(Organisation organisation, Body body, PlanDocument document, List<Decision> precedents)
    {
        if (body.Kind == BodyKind.MunicipalCouncil)
        {
            yield return text["Dossier.Whereas.Code"];
            if (organisation.Size != SizeBand.InhabitantsUnder3500) yield return text["Dossier.Whereas.Note"];
        }

        if (precedents.Count == 0 && document.Plan.Settings.SessionReference is { } reference) yield return text["Dossier.Whereas.Reference", reference];
        foreach (var decision in precedents) yield return text["Dossier.Whereas.Precedent", decision.BodyTitle, decision.DecidedOn.ToString("D"), Spoken(decision)];
        yield return text["Dossier.Whereas.Plan", document.Name, document.VersionNumber ?? "", document.At?.ToString("D") ?? ""];
    }

    private IEnumerable<string> Considering(PlanDocument document, List<string> objectives, List<string> figures)
    {
        var settings = document.Plan.Settings;
        yield return text["Dossier.Considering.Horizon", document.Name, settings.HorizonFrom, settings.HorizonTo];
        if (objectives.Count > 0) yield return text["Dossier.Considering.Objectives", string.Join(" ; ", objectives)];
        foreach (var figure in figures.Take(2)) yield return text["Dossier.Considering.Figure", figure.TrimEnd('.')];
    }

    private IEnumerable<string> Articles(Organisation organisation, Body body, PlanDocument document, List<string> figures)
    {
        var verb = body.Kind == BodyKind.MunicipalCouncil ? "Resolution" : body.Decides ? "Decision" : "Advice";
        yield return text[$"Dossier.Article.{verb}", document.Name, document.VersionNumber ?? "", Shown(document.Fingerprint)];
        if (figures.Count > 0 && organisation.Kind == OrganisationKind.Municipality) yield return text["Dossier.Article.Programme"];
        if (!body.Decides) yield break;
        yield return text[organisation.Kind == OrganisationKind.Municipality ? "Dossier.Article.Mayor" : "Dossier.Article.Lead"];
        yield return text[body.Kind == BodyKind.MunicipalCouncil ? "Dossier.Article.Transmit" : "Dossier.Article.Tell"];
    }

    private string Spoken(Decision decision)
    {
        var said = sentence.Of(decision.Kind, decision.Opinion, decision.Tally).TrimEnd('.');
        return said.Length == 0 ? said : char.ToLower(said[0], System.Globalization.CultureInfo.CurrentCulture) + said[1..];
    }

    /// <summary>A grid in which no quarter is marked says nothing on two pages.</summary>
    private static bool HasRows(BlockModel block) =>
        (block.Block.RecordKind is null || block.Rows.Count > 0) && (block.Block.Key != "planning-grid" || QuarterGrid.Of(block.Plan).IsFilled);

    private static string Shown(string? fingerprint) => fingerprint is { Length: > 16 } ? fingerprint[..16] : fingerprint ?? "";

    private static string Shortened(string prose)
    {
        prose = prose.Trim();
        if (prose.Length <= ExtractLength) return prose;
        var cut = prose.LastIndexOf('.', ExtractLength);
        return cut > ExtractLength / 2 ? prose[..(cut + 1)] : prose[..ExtractLength].TrimEnd() + "…";
    }
}
