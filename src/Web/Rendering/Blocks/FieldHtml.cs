using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Blocks;

/// <summary>
/// One field of a record as its reader should see it. Blank, zero, « sans objet » and « à compléter » stay four different things.
/// </summary>
public sealed class FieldHtml(LivePlan plan, PlanWords words, PlanRecord record, FieldDefinition definition) : IHtmlContent
{
    public static string? ColumnClass(FieldDefinition definition) => definition.Type switch
    {
        FieldType.Number or FieldType.Money => "number",
        FieldType.Year or FieldType.Date or FieldType.Period or FieldType.Quarter or FieldType.Choice or FieldType.Level => "short",
        _ => definition.Key == "code" ? "code" : null,
    };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var raw = definition.Key == "code" ? record.Code : record[definition.Key];
        if (raw is null) writer.Write(record.IsPlaceholder && IsTitle ? ToComplete(encoder) : Blank);
        else if (Money.Parse(raw, plan.Currency).State == MoneyState.ToComplete) writer.Write(ToComplete(encoder));
        else WriteValue(raw, writer, encoder);
    }

    private const string Blank = "<span class=\"blank\">—</span>";

    private bool IsTitle => RecordKinds.Find(record.Kind)?.TitleField == definition.Key;

    private string ToComplete(HtmlEncoder encoder) => $"<span class=\"to-complete\">{encoder.Encode(words.Text("Block.ToComplete"))}</span>";

    private void WriteValue(string raw, TextWriter writer, HtmlEncoder encoder)
    {
        switch (definition.Type)
        {
            case FieldType.List or FieldType.Links:
                WriteList(raw, writer, encoder);
                break;
            case FieldType.Money:
                writer.Write(encoder.Encode(Money.Parse(raw, plan.Currency).Format(words.Culture)));
                break;
            case FieldType.Number:
                writer.Write(encoder.Encode(Numeral.TryParse(raw, false, out var number) ? Numeral.Format(number, words.Culture) : raw));
                break;
            case FieldType.Level or FieldType.Choice when definition.Key is "status" or "level":
                writer.Write($"<span class=\"mark mark-{encoder.Encode(raw)}\">{encoder.Encode(words.Choice(record.Kind, definition.Key, raw))}</span>");
                break;
            case FieldType.Tick:
                writer.Write(encoder.Encode(words.Text(raw == "true" ? "Block.Yes" : "Block.No")));
                break;
            default:
                WriteLines(words.Value(plan, record.Kind, definition, raw), writer, encoder);
                break;
        }
    }

    private void WriteList(string raw, TextWriter writer, HtmlEncoder encoder)
    {
        var items = raw.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => definition.Type == FieldType.Links ? plan.Record(item) is { } linked ? plan.TitleOf(linked) : null : item)
            .OfType<string>()
            .ToList();
        if (items.Count == 1)
        {
            writer.Write(encoder.Encode(items[0]));
            return;
        }

        writer.Write("<ul>");
        foreach (var item in items) writer.Write($"<li>{encoder.Encode(item)}</li>");
        writer.Write("</ul>");
    }

    private static void WriteLines(string text, TextWriter writer, HtmlEncoder encoder) =>
        writer.Write(string.Join("<br>", text.Split('\n').Select(line => encoder.Encode(line))));
}
