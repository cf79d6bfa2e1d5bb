using Portal.Domain.Plans.Settings;

namespace Portal.Domain.Approvals;

/// <summary>Who reads and who writes in which space of comments.</summary>
public static class CommentSpaces
{
    private const Roles Deciding = Roles.Reviewer | Roles.Approver | Roles.Secretary;

    public static bool MayRead(CommentSpace space, Roles roles, ApprovalState state) =>
        Permissions.Allows(PlanAction.ReadUnpublished, roles, state) && space switch
        {
            CommentSpace.Internal or CommentSpace.Public => true,
            CommentSpace.Approvers => (roles & (Deciding | Roles.Auditor)) != 0,
        };

    public static bool MayWrite(CommentSpace space, Roles roles, ApprovalState state) => MayRead(space, roles, state) && space switch
    {
        CommentSpace.Internal => Permissions.Allows(PlanAction.CommentInternally, roles, state),
        CommentSpace.Approvers => (roles & Deciding) != 0 && Permissions.Allows(PlanAction.CommentInternally, roles, state),
        CommentSpace.Public => Permissions.Allows(PlanAction.CommentPublicly, roles, state) || Permissions.Allows(PlanAction.Moderate, roles, state),
    };

    /// <summary>Whether readers may say something in public of a version that was published, and who reads it over: asked of the version, a revision may be on its way.</summary>
    public static bool MayCommentPublished(Roles roles) => Permissions.Allows(PlanAction.CommentPublicly, roles, ApprovalState.Definitive);

    public static bool MayModerate(Roles roles) => Permissions.Allows(PlanAction.Moderate, roles, ApprovalState.Definitive);

    public static IReadOnlyList<CommentSpace> ReadBy(Roles roles, ApprovalState state) =>
        [.. Enum.GetValues<CommentSpace>().Where(space => MayRead(space, roles, state))];

    public static IReadOnlyList<CommentSpace> WrittenBy(Roles roles, ApprovalState state) =>
        [.. Enum.GetValues<CommentSpace>().Where(space => MayWrite(space, roles, state))];
}
