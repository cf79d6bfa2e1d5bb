namespace Portal.Domain.Approvals;

/// <summary>The rows of the permission table: what one may want to do with a plan.</summary>
public enum PlanAction
{
    ReadUnpublished,
    ReadPublished,
    EditContent,
    EditStructure,
    ManageBodies,
    CommentInternally,
    AcknowledgeAlerts,
    ExplainGaps,
    SubmitOrWithdrawReview,
    ReturnToDraft,
    PutOnAgenda,
    Vote,
    RecordDecision,
    VerifyAmendments,
    Sign,
    OrderPublication,
    Publish,
    EnterProgress,
    CommentPublicly,
    Moderate,
    OpenRevision,
    ArchiveOrDelete,
}
