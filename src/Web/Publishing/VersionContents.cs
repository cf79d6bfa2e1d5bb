using Microsoft.Extensions.Caching.Memory;
using Portal.Authoring.Versions;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Blobs;

namespace Portal.Web.Publishing;

/// <summary>The frozen content of versions, read from the blob store and kept a while: a version never changes.</summary>
public sealed class VersionContents(IBlobStore blobs, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    public async Task<VersionSnapshot?> ReadAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        // The organisation is part of the key: no cache entry can be reached from another one.
        var key = (nameof(VersionContents), version.OrganisationId, version.Id);
        if (cache.TryGetValue(key, out VersionSnapshot? known)) return known;

        await using var stream = await blobs.OpenAsync(version.OrganisationId, new BlobName(version.SnapshotReference), cancellationToken);
        if (stream is null) return null;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        return cache.Set(key, VersionSnapshot.FromJson(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)), Kept);
    }
}
