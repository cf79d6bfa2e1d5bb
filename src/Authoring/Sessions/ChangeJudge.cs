using Portal.Authoring.Schema;
using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>
/// Decides whether a person may make a change, from what it would change in the document as it is: person × state × scope. Nothing
/// here trusts the client: what an honest editor never does is refused even to those who may do everything.
/// </summary>
internal sealed class ChangeJudge
{
    private readonly EditScope _scope;
    private readonly YMap _sections;
    private readonly YMap _records;
    private readonly HashSet<string> _newSections = [];
    private readonly HashSet<string> _newRecords = [];
    private readonly HashSet<string> _newBodies = [];
    private readonly HashSet<string> _placedRecords = [];
    private readonly Dictionary<string, bool> _newRecordsInKind = [];

    private ChangeJudge(YDoc document, EditScope scope)
    {
        _scope = scope;
        _sections = document.GetMap(PlanKeys.Sections);
        _records = document.GetMap(PlanKeys.Records);
    }

    /// <summary>Null when the change may be made.</summary>
    public static RefusalReason? Judge(YDoc document, EditRights rights, EffectiveChange change)
    {
        if (rights.Refusal is { } readOnly) return readOnly;
        var judge = new ChangeJudge(document, rights.Scope);
        judge.NoteWhatIsNew(change);
        foreach (var item in change.Items)
        {
            if (judge.Judge(item) is { } refused) return refused;
        }
        return judge.JudgeWhatIsNew();
    }

    private void NoteWhatIsNew(EffectiveChange change)
    {
        foreach (var item in change.Items)
        {
            // Said twice, a kind counts only when both are among those one writes.
            if (item is { Path: { Root: PlanKeys.Records, Keys: [var record, PlanKeys.Kind] } })
                _newRecordsInKind[record] = _newRecordsInKind.GetValueOrDefault(record, true) && _scope.Kinds.Contains(item.NewValue.AsString ?? "");
            if (item is not { Kind: ChangeKind.Add, Path.Keys: [var id] }) continue;
            if (item.Path.Root == PlanKeys.Sections) _newSections.Add(id);
            else if (item.Path.Root == PlanKeys.Records) _newRecords.Add(id);
        }
    }

    private RefusalReason? Judge(ChangedItem item) => (item.Path.Root, item.Path.Keys) switch
    {
        (PlanKeys.Sections, [var id]) => JudgeSection(id, item),
        (PlanKeys.Sections, [var id, var key]) => JudgeSectionKey(id, key, item),
        (PlanKeys.Records, [var id]) => JudgeRecord(id, item),
        (PlanKeys.Records, [var id, var key]) => JudgeRecordKey(id, key, item),
        (PlanKeys.Meta, _) => RefusalReason.Structure,
        _ => RefusalReason.Malformed,
    };

    private RefusalReason? JudgeSection(string id, ChangedItem item)
    {
        if (!_scope.Structure) return RefusalReason.Structure;
        return item.Kind == ChangeKind.Add && item.NewValue.AsType is YMap && PlanLimits.IsId(id) ? null : RefusalReason.Malformed;
    }

    private RefusalReason? JudgeSectionKey(string id, string key, ChangedItem item)
    {
        var isNew = _newSections.Contains(id);
        if (!PlanKeys.IsSectionKey(key) || (!isNew && _sections.Get(id).AsType is not YMap)) return RefusalReason.Malformed;
        if (key == PlanKeys.Body) return JudgeBody(id, isNew, item);
        if (!IsText(item)) return RefusalReason.Malformed;
        if (isNew) return null;
        if (key is PlanKeys.Parent or PlanKeys.Order or PlanKeys.Removed or PlanKeys.Audience) return _scope.Structure ? null : RefusalReason.Structure;
        return Covers(id) ? null : RefusalReason.Section;
    }

    private RefusalReason? JudgeBody(string id, bool isNew, ChangedItem item)
    {
        if (isNew && item is { Kind: ChangeKind.Add, NewValue.AsType: YXmlFragment and not YXmlElement }) _newBodies.Add(id);
        else if (item.Kind != ChangeKind.Inside) return RefusalReason.Malformed;
        return isNew || Covers(id) ? null : RefusalReason.Section;
    }

    private RefusalReason? JudgeRecord(string id, ChangedItem item)
    {
        if (item.Kind == ChangeKind.Add) return item.NewValue.AsType is YMap && PlanLimits.IsId(id) ? null : RefusalReason.Malformed;
        return RefusalReason.Record;
    }

    private RefusalReason? JudgeRecordKey(string id, string key, ChangedItem item)
    {
        if (key.Length > PlanLimits.KeyCharacters || !IsText(item)) return RefusalReason.Malformed;
        if (_newRecords.Contains(id))
        {
            if (key != PlanKeys.Section) return null;
            _placedRecords.Add(id);
            return Covers(item.NewValue.AsString) || (_newRecordsInKind.GetValueOrDefault(id) && Stands(item.NewValue.AsString)) ? null : RefusalReason.Section;
        }
        if (_records.Get(id).AsType is not YMap record || key == PlanKeys.Kind) return RefusalReason.Malformed;
        if (!_scope.Records.Contains(id) && !_scope.Kinds.Contains(record.Text(PlanKeys.Kind) ?? "") && !Covers(record.Text(PlanKeys.Section))) return RefusalReason.Record;
        return key == PlanKeys.Section && !Covers(item.NewValue.AsString) ? RefusalReason.Section : null;
    }

    private RefusalReason? JudgeWhatIsNew()
    {
        if (_newSections.Count > 0 && (!_newSections.SetEquals(_newBodies) || _sections.Size + _newSections.Count > PlanLimits.Sections)) return RefusalReason.Malformed;
        if (_newRecords.Count > 0 && (!_newRecords.SetEquals(_placedRecords) || _records.Size + _newRecords.Count > PlanLimits.Records)) return RefusalReason.Malformed;
        return null;
    }

    /// <summary>A section is covered by itself or by one above it.</summary>
    public static bool Covers(YMap sections, EditScope scope, string? id)
    {
        for (var step = 0; id is not null && step <= PlanLimits.SectionDepth * 2; step++)
        {
            if (scope.Everything || scope.Sections.Contains(id)) return true;
            id = (sections.Get(id).AsType as YMap)?.Text(PlanKeys.Parent);
        }
        return false;
    }

    private bool Stands(string? section) => section is not null && _sections.Get(section).AsType is YMap;

    // What is put into a section added by the same change goes with the right to add it.
    private bool Covers(string? id) => id is not null && ((_newSections.Contains(id) && _scope.Structure) || Covers(_sections, _scope, id));

    // Keys are never deleted (an empty text clears them) and values are text of a sane length.
    private static bool IsText(ChangedItem item) =>
        item.Kind is ChangeKind.Add or ChangeKind.Replace && item.NewValue.AsString is { Length: <= PlanLimits.ValueCharacters };
}
