namespace Portal.Web.Rendering.Documents;

/// <summary>An attachment as listed at the end of a document.</summary>
public sealed record DocumentAttachment(string Title, string Address, long Bytes);
