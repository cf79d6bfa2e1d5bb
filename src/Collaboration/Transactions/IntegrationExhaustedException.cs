namespace Portal.Collaboration;

/// <summary>An update needed more steps than it was granted. The document is half changed and must be dropped.</summary>
internal sealed class IntegrationExhaustedException() : Exception("The update needs more work than any honest one.");
