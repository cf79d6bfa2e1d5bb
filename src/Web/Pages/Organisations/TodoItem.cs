namespace Portal.Web.Pages.Organisations;

/// <summary>Something that waits for the person.</summary>
public sealed record TodoItem(string Icon, string Text, string Address);
