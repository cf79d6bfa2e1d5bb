using System.Runtime.InteropServices;

namespace Portal.Collaboration;

/// <summary>Where the structs of one client lie in the bytes of an update.</summary>
/// <param name="Client">The client.</param>
/// <param name="Clock">Its first clock there.</param>
/// <param name="End">The clock behind the last.</param>
/// <param name="Structs">How many structs.</param>
/// <param name="Start">Where their bytes start.</param>
/// <param name="Stop">Where they stop.</param>
/// <param name="StartsCollected">Whether the first struct is a <see cref="GC"/>.</param>
/// <param name="EndsCollected">Whether the last one is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UpdateSection(ulong Client, int Clock, int End, int Structs, int Start, int Stop, bool StartsCollected, bool EndsCollected);
