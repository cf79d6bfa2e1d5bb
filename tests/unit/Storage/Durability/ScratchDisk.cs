using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Portal.Storage.Tests.Durability;

/// <summary>An ext4 file system in a file, whose power can be cut: everything not yet on the disk is lost. Needs root and loop devices.</summary>
internal sealed partial class ScratchDisk : IDisposable
{
    private const int Directory = 0x10000; // O_DIRECTORY
    private const uint WithoutFlushingTheLog = 2;
    private const nuint Shutdown = 0x8004587D; // EXT4_IOC_SHUTDOWN, _IOR('X', 125, __u32)

    private readonly string _image;

    public ScratchDisk(string folder)
    {
        _image = System.IO.Path.Combine(folder, "disk.img");
        Path = System.IO.Directory.CreateDirectory(System.IO.Path.Combine(folder, "disk")).FullName;
        using (var file = File.Create(_image)) file.SetLength(256 << 20);
        Run("mkfs.ext4", "-q", _image);
        Mount();
    }

    public string Path { get; }

    /// <summary>No byte reaches the disk after this, not even from the journal.</summary>
    public void CutPower()
    {
        var handle = Open(Path, Directory);
        if (handle < 0 || Control(handle, Shutdown, WithoutFlushingTheLog) != 0) throw new InvalidOperationException($"The file system could not be shut down: error {Marshal.GetLastPInvokeError()}.");
        _ = Close(handle); // the file system is gone already
    }

    public void SwitchOnAgain()
    {
        Run("umount", Path);
        Mount();
    }

    public void Dispose()
    {
        Run("umount", Path);
        File.Delete(_image);
    }

    private void Mount() => Run("mount", "-o", "loop", _image, Path);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // no shell: it starts or throws
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {said}");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int file, nuint request, in uint argument);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
