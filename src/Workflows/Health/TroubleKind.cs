namespace Portal.Workflows.Health;

/// <summary>Why a case does not move. Resource keys <c>Trouble.{kind}</c>, with what can be done in <c>Trouble.{kind}.Remedy</c>.</summary>
public enum TroubleKind
{
    /// <summary>Nobody leads the plan: nobody can submit it or take it on.</summary>
    NoLead,
    /// <summary>The circuit names a body the organisation has no more.</summary>
    BodyGone,
    /// <summary>The body has no permanent member: it can neither reach quorum nor vote.</summary>
    NobodySits,
    /// <summary>The reading is over its date, and somebody whose answer is needed has not answered.</summary>
    ReviewLate,
    /// <summary>Someone whose answer is needed left the organisation.</summary>
    ReviewerGone,
    /// <summary>Before a body, and no session chosen.</summary>
    NoSession,
    /// <summary>The session is past and nothing was recorded.</summary>
    SessionUnrecorded,
    /// <summary>The session the plan waits for was called off.</summary>
    SessionCalledOff,
    /// <summary>The vote is closed and its result not recorded.</summary>
    VoteUnrecorded,
    /// <summary>Amendments are past their date.</summary>
    AmendmentsLate,
}
