using Portal.Authoring.Import;
using Portal.Authoring.Import.Mapping;

namespace Portal.Web.Pages.Plans;

/// <summary>The choices of a person about what was read, as the form sends them. Lists are filled in by the framework, which fills in no other kind.</summary>
public sealed class ImportForm
{
    /// <summary>The table shown, from 0; null shows the text.</summary>
    public int? Table { get; set; }
    public string? Kind { get; set; }
    public int? Header { get; set; }
    /// <summary>Kind and heading row the columns were chosen for: with others they are guessed anew.</summary>
    public string? ChosenFor { get; set; }
    public List<string?> Columns { get; set; } = [];
    public string? Unit { get; set; }
    public DuplicateChoice Duplicates { get; set; }
    public bool CreateLinked { get; set; }
    public List<int> LeftOut { get; set; } = [];
    /// <summary>Table the cells below were corrected in; of another table they mean nothing.</summary>
    public int? CorrectedIn { get; set; }
    /// <summary>Places of corrected cells, « row.column », beside <see cref="Corrected"/>.</summary>
    public List<string?> CorrectedAt { get; set; } = [];
    public List<string?> Corrected { get; set; } = [];
    /// <summary>Where records go, or the section under which a text goes; empty is after the last chapter.</summary>
    public string? Section { get; set; }
    /// <summary>Keys of the sections that were ticked.</summary>
    public List<string> Take { get; set; } = [];
    public bool ConvertMoney { get; set; }
    public string? Title { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    /// <summary>What limits a plan that begins with the file.</summary>
    public StandingForm Limits { get; set; } = new();

    public IReadOnlyList<CellCorrection> CorrectionsIn(int table) =>
        CorrectedIn == table ? [.. CorrectedAt.Zip(Corrected, CellCorrection.Of).OfType<CellCorrection>()] : [];
}
