namespace Portal.Web.Resources;

/// <summary>Words of the audit log and of the operator's page.</summary>
public sealed class AuditText;
