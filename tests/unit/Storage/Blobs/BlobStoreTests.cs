using System.Security.Cryptography;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Storage.Blobs.Azure;

namespace Portal.Storage.Tests.Blobs;

public sealed class FolderBlobStoreTests : BlobStoreTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-blobs-").FullName;

    protected override IBlobStore Store => new FolderBlobStore(_folder);

    [Fact]
    public async Task A_write_that_fails_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => Store.PutAsync(Mine, Name, new BrokenStream(), default));

        Assert.Null(await Store.OpenAsync(Mine, Name, default));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class BrokenStream() : MemoryStream(new byte[10])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("cut") : base.ReadAsync(buffer[..5], cancellationToken);
    }
}

public sealed class AzureBlobStoreTests(Azurite azurite) : BlobStoreTests, IClassFixture<Azurite>
{
    protected override IBlobStore Store
    {
        get
        {
            Assert.SkipUnless(Azurite.NodeIsThere, "Node.js and npm are not on the PATH: the Azure Blob Storage emulator cannot run.");
            return AzureBlobStore.Connect(new() { ConnectionString = azurite.ConnectionString, Container = "portal-tests" });
        }
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        Assert.SkipUnless(Azurite.NodeIsThere, "Node.js and npm are not on the PATH: the Azure Blob Storage emulator cannot run.");
        var other = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var parts = azurite.ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={other}" : part);
        var store = AzureBlobStore.Connect(new() { ConnectionString = string.Join(';', parts), Container = "portal-tests" });

        var refusal = await Assert.ThrowsAsync<global::Azure.RequestFailedException>(() => store.OpenAsync(Mine, Name, default));

        Assert.Equal(403, refusal.Status);
    }
}

public abstract class BlobStoreTests
{
    protected OrganisationId Mine { get; } = OrganisationId.New();
    protected BlobName Name { get; } = new($"attachments/{Guid.CreateVersion7():n}");
    protected abstract IBlobStore Store { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData(9 * 1024 * 1024 + 7)]
    public async Task What_was_put_is_read_back_with_its_length_and_digest(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var stored = await Store.PutAsync(Mine, Name, new MemoryStream(content), default);

        Assert.Equal(new(length, Convert.ToHexStringLower(SHA256.HashData(content))), stored);
        Assert.Equal(content, await ReadAsync(Mine));
    }

    [Fact]
    public async Task Putting_again_replaces_the_content()
    {
        await Store.PutAsync(Mine, Name, new MemoryStream([1, 2, 3]), default);

        await Store.PutAsync(Mine, Name, new MemoryStream([4]), default);

        Assert.Equal([4], await ReadAsync(Mine));
    }

    [Fact]
    public async Task An_unknown_blob_is_absent_and_deleting_it_is_no_error()
    {
        Assert.Null(await Store.OpenAsync(Mine, Name, default));
        await Store.DeleteAsync(Mine, Name, default);
    }

    [Fact]
    public async Task A_deleted_blob_is_gone()
    {
        await Store.PutAsync(Mine, Name, new MemoryStream([1]), default);

        await Store.DeleteAsync(Mine, Name, default);

        Assert.Null(await Store.OpenAsync(Mine, Name, default));
    }

    [Fact]
    public async Task The_same_name_in_another_organisation_is_another_blob()
    {
        var other = OrganisationId.New();
        await Store.PutAsync(Mine, Name, new MemoryStream([1]), default);

        Assert.Null(await Store.OpenAsync(other, Name, default));
        await Store.DeleteAsync(other, Name, default);
        Assert.Equal([1], await ReadAsync(Mine));
    }

    private async Task<byte[]> ReadAsync(OrganisationId organisation)
    {
        await using var stream = await Store.OpenAsync(organisation, Name, default);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy); // put just before
        return copy.ToArray();
    }
}
