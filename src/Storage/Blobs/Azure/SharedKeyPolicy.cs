using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Storage.Blobs.Azure;

/// <summary>
/// Signs each try of a request with the account's key, as "Authorize with Shared Key" of the Blob service's REST reference says: method,
/// standard headers, x-ms- headers in order, then the account and the path with its query in order.
/// </summary>
internal sealed class SharedKeyPolicy(StorageSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private static readonly string[] StandardHeaders =
        ["Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Type", "Date", "If-Modified-Since", "If-Match", "If-None-Match", "If-Unmodified-Since", "Range"];

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        var signature = HMACSHA256.HashData(credential.Key, Encoding.UTF8.GetBytes(StringToSign(request)));
        request.Headers.SetValue("Authorization", $"SharedKey {credential.AccountName}:{Convert.ToBase64String(signature)}");
    }

    private string StringToSign(Request request)
    {
        var text = new StringBuilder(request.Method.ToString());
        foreach (var name in StandardHeaders) text.Append('\n').Append(ValueOf(request, name));
        text.Append('\n');

        var own = request.Headers.Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value)).OrderBy(header => header.Name, StringComparer.Ordinal);
        foreach (var (name, value) in own) text.Append(name).Append(':').Append(value.Trim()).Append('\n');

        var address = request.Uri.ToUri();
        text.Append('/').Append(credential.AccountName).Append(address.AbsolutePath);
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .OrderBy(part => part[0], StringComparer.Ordinal);
        foreach (var part in query) text.Append('\n').Append(part[0].ToLowerInvariant()).Append(':').Append(Uri.UnescapeDataString(part.Length > 1 ? part[1] : ""));
        return text.ToString();
    }

    private static string ValueOf(Request request, string name)
    {
        // The transport writes the length from the content; an empty one is signed as nothing.
        if (name == "Content-Length") return request.Content is { } content && content.TryComputeLength(out var length) && length > 0 ? length.ToString(CultureInfo.InvariantCulture) : "";
        return request.Headers.TryGetValue(name, out var value) ? value ?? "" : "";
    }
}
