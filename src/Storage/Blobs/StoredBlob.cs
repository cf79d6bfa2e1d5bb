namespace Portal.Storage.Blobs;

/// <param name="Sha256">Lower-case hexadecimal digest of the content, computed while it was written.</param>
public sealed record StoredBlob(long Length, string Sha256);
