namespace Portal.Web.Resources;

/// <summary>Taking the data of an organisation away: <c>IStringLocalizer&lt;ExportText&gt;</c>.</summary>
public sealed class ExportText;
