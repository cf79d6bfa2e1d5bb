using Portal.Domain.Organisations;

namespace Portal.Domain.Plans.Templates;

/// <summary>The templates we ship, in the order people are offered them.</summary>
public static class PlanTemplates
{
    public static readonly PlanTemplate MunicipalPpi =
        new("municipal-ppi", 2, [OrganisationKind.Municipality], SketchNames.IllustrativeMunicipality);

    public static readonly PlanTemplate ChamberStages =
        new("cci-stages", 1, [OrganisationKind.Chamber], SketchNames.ChamberOfCommerce);

    public static readonly PlanTemplate CompanyOnePage =
        new("sme-onepage", 1, [OrganisationKind.Company, OrganisationKind.ServiceFirm], SketchNames.TechStart);

    public static readonly PlanTemplate CompanyTransformation =
        new("sme-transfo", 1, [OrganisationKind.Company, OrganisationKind.ServiceFirm], SketchNames.KElectroniK);

    public static readonly PlanTemplate Method = new("method", 1, [OrganisationKind.ServiceFirm], SketchNames.AprileDraft)
    {
        Deliverables =
        [
            new("D1", "Draft", "method-d1", SketchNames.AprileDraft),
            new("D2", "Étude", "method-d2", SketchNames.AprileStudy),
            new("D3", "Système cible", "method-d3", SketchNames.AprileTarget),
            new("D4", "Plan d’action", "method-d4", SketchNames.AprileActions),
        ],
    };

    public static readonly PlanTemplate Free = new("free", 1, Enum.GetValues<OrganisationKind>(), null);

    public static IReadOnlyList<PlanTemplate> All { get; } = [MunicipalPpi, ChamberStages, CompanyOnePage, CompanyTransformation, Method, Free];

    public static PlanTemplate? Find(string key) => All.FirstOrDefault(template => template.Key == key);

    /// <summary>Every template, those made for this kind of organisation first: nothing is forbidden to anyone.</summary>
    public static IReadOnlyList<PlanTemplate> OfferedTo(OrganisationKind kind) =>
        [.. All.OrderByDescending(template => template.SuitedTo.Contains(kind))];
}
