using System.Buffers;
using System.Security.Cryptography;

namespace Portal.Storage.Blobs;

/// <summary>Copies a stream and digests what passes.</summary>
internal static class ContentDigest
{
    private const int BufferSize = 81_920;

    public static async Task<StoredBlob> CopyAsync(Stream content, Stream destination, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                length += read;
            }

            return new(length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
