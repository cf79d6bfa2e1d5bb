namespace Portal.Workflows.Definitions;

/// <summary>What is wrong with a circuit, and at which step.</summary>
/// <param name="Code">Resource key: <c>Circuits.Unreachable</c>…</param>
public sealed record DefinitionProblem(string Code, string? Step, string? Detail = null)
{
    public const string NoFrenchTitle = "Circuits.NoFrenchTitle";
    public const string BadKey = "Circuits.BadKey";
    public const string DuplicateStep = "Circuits.DuplicateStep";
    public const string UnknownStep = "Circuits.UnknownStep";
    public const string Unreachable = "Circuits.Unreachable";
    public const string DeadEnd = "Circuits.DeadEnd";
    public const string Ambiguous = "Circuits.Ambiguous";
    public const string NeverEnds = "Circuits.NeverEnds";
    public const string DecidingStepGoesOn = "Circuits.DecidingStepGoesOn";
    public const string BodyUnclear = "Circuits.BodyUnclear";
    public const string BodyMissing = "Circuits.BodyMissing";
    public const string AdvisoryBodyDecides = "Circuits.AdvisoryBodyDecides";
    public const string DelayImplausible = "Circuits.DelayImplausible";
    public const string NobodyReads = "Circuits.NobodyReads";
    public const string NotReadable = "Circuits.NotReadable";
}
