namespace Portal.Domain.Plans.Records;

/// <summary>How a block is laid out in the editor and on the page. <see cref="View"/> shows computed figures and is not edited.</summary>
public enum BlockLayout { Table, Envelopes, QuarterGrid, Scenarios, Matrix, Mandates, Stages, View }
