namespace Portal.Web.Resources;

/// <summary>Words of the approval pages: timeline, submission, sessions, amendments, publication.</summary>
public sealed class ApprovalText;
