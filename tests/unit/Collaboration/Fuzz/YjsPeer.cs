using System.Buffers.Binary;
using System.Diagnostics;

namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>The released Yjs in a Node process, spoken to in frames over standard input and output.</summary>
public sealed class YjsPeer : IDisposable
{
    private static readonly Lock Installing = new();
    private readonly Process _process;

    public YjsPeer()
    {
        var folder = Folder();
        Install(folder);
        _process = Process.Start(new ProcessStartInfo("node", "--max-old-space-size=2048 peer.mjs")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>Sends commands without waiting for the answer.</summary>
    internal void Send(IReadOnlyList<Any> commands)
    {
        var writer = new ByteWriter(1 << 16);
        AnyCodec.Write(writer, Any.Array(commands));
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(head, writer.Length);
        var input = _process.StandardInput.BaseStream;
        input.Write(head);
        input.Write(writer.Written);
        input.Flush();
    }

    /// <summary>The answer to the oldest frame: null when everything went as expected.</summary>
    internal AnyObject? Receive()
    {
        var head = new byte[4];
        var output = _process.StandardOutput.BaseStream;
        output.ReadExactly(head);
        var frame = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        output.ReadExactly(frame);
        var reader = new ByteReader(frame);
        return AnyCodec.Read(ref reader).AsObject;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "unit", "Collaboration", "peer");
    }

    private static void Install(string folder)
    {
        lock (Installing)
        {
            if (Directory.Exists(Path.Combine(folder, "node_modules", "ywasm"))) return;
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --no-audit --no-fund") { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            npm.WaitForExit();
            Assert.True(npm.ExitCode == 0, "npm ci failed in " + folder);
        }
    }
}
