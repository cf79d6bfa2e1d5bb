using Portal.Domain.Plans.Templates;

namespace Portal.Web.Pages.Organisations;

/// <summary>One version of a template as it is listed, with how many plans began with it.</summary>
public sealed record TemplateVersionRow(int Number, DateTimeOffset SavedAt, string SavedBy, int Sections, int Rows, TemplateContents Keeps, int Plans);
