namespace Portal.Domain.Plans.Templates;

/// <summary>
/// What an organisation keeps of a plan when it makes a template of it, beside the sections, their blocks and their guidance, which it always
/// keeps. Amounts and people are kept only by whoever asks for them.
/// </summary>
[Flags]
public enum TemplateContents
{
    None = 0,
    /// <summary>Rows by their name, code, class and links to one another: nothing of what was filled in.</summary>
    Rows = 1,
    /// <summary>What was written: prose, statements, notes.</summary>
    Text = 2,
    /// <summary>Amounts, quantities and periods; years count from the first year of the plan.</summary>
    Figures = 4,
    /// <summary>The directory of actors, who sits where, who carries what.</summary>
    People = 8,
    /// <summary>What the plan must keep to: its size, its appetite for risk, and with <see cref="Figures"/> its caps.</summary>
    Limits = 16,
}
