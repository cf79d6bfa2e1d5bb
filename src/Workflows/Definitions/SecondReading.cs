namespace Portal.Workflows.Definitions;

/// <summary>Whether an amended text comes back before the body that amended it: never, always, or when the decision demands it.</summary>
public enum SecondReading { WhenDemanded, Always, Never }
