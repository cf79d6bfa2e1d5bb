namespace Portal.Web.Alerts;

/// <summary>The page a person answers alerts from, and returns to.</summary>
public enum AlertPlace { Alerts, Submit, Approval, Publish }
