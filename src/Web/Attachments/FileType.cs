namespace Portal.Web.Attachments;

/// <summary>A kind of file the portal keeps, and the extensions its name may have.</summary>
public sealed record FileType(string ContentType, params IReadOnlyList<string> Extensions);
