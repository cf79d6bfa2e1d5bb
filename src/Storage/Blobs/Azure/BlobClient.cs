using System.Globalization;
using System.Security;
using System.Text;
using Azure;
using Azure.Core;

namespace Portal.Storage.Blobs.Azure;

/// <summary>One block blob of a container.</summary>
public sealed class BlobClient
{
    // Up to this size one request stores the blob; above, blocks of this size are staged and committed together.
    private const int BlockSize = 4 * 1024 * 1024;

    private readonly BlobContainerClient _container;

    internal BlobClient(BlobContainerClient container, string name) => (_container, Name) = (container, name);

    public string Name { get; }

    /// <summary>Stores the content read to its end, in place of what the blob held. Nobody ever reads a part of it.</summary>
    public async Task UploadAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var buffer = new byte[BlockSize];
        var read = await content.ReadAtLeastAsync(buffer, BlockSize, throwOnEndOfStream: false, cancellationToken);
        if (read < BlockSize)
        {
            await PutAsync(buffer.AsMemory(0, read), cancellationToken);
            return;
        }

        var blocks = new List<string>();
        while (read > 0)
        {
            blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes(blocks.Count.ToString("D8", CultureInfo.InvariantCulture))));
            await StageBlockAsync(blocks[^1], buffer.AsMemory(0, read), cancellationToken);
            read = await content.ReadAtLeastAsync(buffer, BlockSize, throwOnEndOfStream: false, cancellationToken);
        }

        await CommitBlockListAsync(blocks, cancellationToken);
    }

    /// <summary>The content, streamed; null when there is no such blob.</summary>
    public async Task<Stream?> DownloadStreamingAsync(CancellationToken cancellationToken = default)
    {
        using var message = _container.CreateMessage(RequestMethod.Get, Name);
        message.BufferResponse = false;
        await _container.Pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            200 => message.ExtractResponseContent(),
            404 => null,
            _ => throw new RequestFailedException(message.Response),
        };
    }

    /// <summary>True when it was there.</summary>
    public async Task<bool> DeleteIfExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _container.CreateMessage(RequestMethod.Delete, Name);
        await _container.Pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            202 => true,
            404 => false,
            _ => throw new RequestFailedException(message.Response),
        };
    }

    private async Task PutAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var message = _container.CreateMessage(RequestMethod.Put, Name);
        message.Request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        await SendAsync(message, content, cancellationToken);
    }

    private async Task StageBlockAsync(string block, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var message = _container.CreateMessage(RequestMethod.Put, Name, ("comp", "block"), ("blockid", block));
        await SendAsync(message, content, cancellationToken);
    }

    private async Task CommitBlockListAsync(List<string> blocks, CancellationToken cancellationToken)
    {
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
        foreach (var block in blocks) list.Append("<Latest>").Append(SecurityElement.Escape(block)).Append("</Latest>");
        list.Append("</BlockList>");

        using var message = _container.CreateMessage(RequestMethod.Put, Name, ("comp", "blocklist"));
        await SendAsync(message, Encoding.UTF8.GetBytes(list.ToString()), cancellationToken);
    }

    private async Task SendAsync(HttpMessage message, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        message.Request.Headers.SetValue("Content-Type", "application/octet-stream");
        message.Request.Content = RequestContent.Create(content);
        await _container.Pipeline.SendAsync(message, cancellationToken);
        if (message.Response.Status != 201) throw new RequestFailedException(message.Response);
    }
}
