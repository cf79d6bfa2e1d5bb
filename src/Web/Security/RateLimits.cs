using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Security;

/// <summary>Section <c>RateLimits</c>: tries one address may make in ten minutes where a password, a code or a new account is at stake.</summary>
public sealed class RateLimits
{
    public const string Section = "RateLimits";
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public const string SignIn = nameof(SignIn);
    public const string SignUp = nameof(SignUp);
    public const string Code = nameof(Code);
    public const string Vote = nameof(Vote);

    [Range(1, int.MaxValue)] public int SignInTries { get; set; } = 30;
    [Range(1, int.MaxValue)] public int SignUpTries { get; set; } = 60;
    [Range(1, int.MaxValue)] public int CodeTries { get; set; } = 20;
    /// <summary>Per voting link, not per address.</summary>
    [Range(1, int.MaxValue)] public int VoteTries { get; set; } = 30;
}
