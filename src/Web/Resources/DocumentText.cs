namespace Portal.Web.Resources;

/// <summary>Words of the documents people read: blocks, charts, cover, decision sheet.</summary>
public sealed class DocumentText;
