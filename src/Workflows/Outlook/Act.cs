namespace Portal.Workflows.Outlook;

/// <summary>Something somebody may do about a case, named like the command that does it.</summary>
public enum Act
{
    Submit, AnswerReview, PutOnAgenda, ChooseSession, ReturnToDraft, OpenBallot, CloseBallot, RecordDecision, IntegrateAmendment, VerifyAmendment, CompleteAmendments,
    OpenRevision, OrderPublication, Publish, WithdrawPublication, Sign, Seal, Enforce, Archive,
}
