namespace Portal.Web.Tests.Isolation;

/// <summary>Who asks organisation A.</summary>
public enum Role
{
    Anonymous,
    /// <summary>Owner of organisation B, nobody in A.</summary>
    Stranger,
    Owner,
    Lecteur,
    /// <summary>Member of A with no role on any plan.</summary>
    MemberWithoutRole,
}
