namespace Portal.Web.Resources;

/// <summary>Words of the plan page around the editor; the editor's own words are in Client/i18n.</summary>
public sealed class EditText;
