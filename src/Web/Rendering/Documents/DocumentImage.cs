namespace Portal.Web.Rendering.Documents;

/// <summary>An image of the text: where its bytes lie, for a file that must carry them.</summary>
public sealed record DocumentImage(string BlobReference, string ContentType);
