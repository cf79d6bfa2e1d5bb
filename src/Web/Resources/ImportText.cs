namespace Portal.Web.Resources;

/// <summary>Words of the pages that bring a file into a plan.</summary>
public sealed class ImportText;
