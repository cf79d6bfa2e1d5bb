namespace Portal.Domain.Plans.Settings;

/// <summary>What is known of a file once its bytes are stored and its type was checked by content.</summary>
public sealed record StoredFile(string ContentType, long Size, string Sha256, string BlobReference);
