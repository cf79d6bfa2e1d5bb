namespace Portal.Domain.Plans.Templates;

/// <summary>The filled plans we ship, by name: examples at creation and plans of the demonstration organisations.</summary>
public static class SketchNames
{
    public const string Municipality2016 = "example-municipal-ppi-2016-2019";
    public const string IllustrativeMunicipality = "example-municipal-ppi-2026-2029";
    public const string ChamberOfCommerce = "example-cci-stages";
    public const string KElectroniK = "example-sme-transfo";
    public const string AprileDraft = "example-method-d1";
    public const string AprileStudy = "example-method-d2";
    public const string AprileTarget = "example-method-d3";
    public const string AprileActions = "example-method-d4";
    public const string TechStart = "example-sme-onepage-2024";
}
