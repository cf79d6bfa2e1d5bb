namespace Portal.Domain.Plans.Views;

/// <summary><see cref="Never"/> when a scenario costs each year at least what it brings (« jamais »).</summary>
public enum PaybackState { Unknown, Years, Never }
