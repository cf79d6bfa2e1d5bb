using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Sessions;

/// <summary>
/// The fifth step: what was committed, read as a plan, at most four times a second; who is in the session is told which blocks to
/// fetch. Called by the writer only; the latest reading may be taken by anyone.
/// </summary>
internal sealed class SessionProjection(SessionKey key, SessionServices services, Outbox outbox) : IAsyncDisposable
{
    private readonly PlanProjector _projector = new();
    private volatile PlanReading? _latest;
    private PlanSettings? _settings;
    private ITimer? _timer;
    private long _projectedAt;
    private long _savedAt;
    private long _savedSequence = -1;
    private bool _isDirty = true;
    private bool _figuresMayHaveChanged = true;

    public PlanReading? Latest => _latest;

    public void Touch(EffectiveChange change)
    {
        _isDirty = true;
        foreach (var item in change.Items)
        {
            if (item.Path.KeyAt(0) is not { } id) continue;
            if (item.Path.Root == PlanKeys.Sections) _projector.TouchSection(id);
            else if (item.Path.Root == PlanKeys.Records) _projector.TouchRecord(id);
            // A body's inside is prose; anything else (a record, a title, a section moved) shows in tables and figures.
            _figuresMayHaveChanged |= item.Path.KeyAt(1) != PlanKeys.Body;
        }
    }

    public void TouchEverything()
    {
        _isDirty = _figuresMayHaveChanged = true;
        _projector.TouchEverything();
    }

    public void SettingsMayHaveChanged()
    {
        _isDirty = _figuresMayHaveChanged = true;
        _settings = null;
    }

    /// <summary>Projects when something changed and the pause is over, else asks to be called again when it is.</summary>
    public async ValueTask WhenDueAsync(SessionDocument document, Action wake)
    {
        if (!_isDirty) return;
        var left = (_figuresMayHaveChanged ? services.Limits.ProjectionPause : services.Limits.ProseProjectionPause) - services.Time.GetElapsedTime(_projectedAt);
        if (_latest is null || left <= TimeSpan.Zero)
        {
            await NowAsync(document);
            if (services.Time.GetElapsedTime(_savedAt) >= services.Limits.ReadModelPause) await SaveAsync();
        }
        else
        {
            _timer ??= services.Time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(left, Timeout.InfiniteTimeSpan);
        }
    }

    public async ValueTask<PlanReading> NowAsync(SessionDocument document)
    {
        if (!_isDirty && _latest is { } current && current.Sequence == document.Sequence) return current;
        _settings ??= await services.Settings.ForAsync(key.Organisation, key.Deliverable, CancellationToken.None)
            ?? throw new InvalidOperationException($"Deliverable {key.Deliverable} has no plan.");
        var before = _latest;
        var reading = new PlanReading(document.Sequence, _projector.Project(document.Doc, _settings), before);
        _isDirty = _figuresMayHaveChanged = false;
        _projectedAt = services.Time.GetTimestamp();
        _latest = reading;
        if (before is not null) outbox.Post(() => TellAsync(before, reading));
        return reading;
    }

    // Off the writer's back: the rules are asked here. Most readings of a text that is being typed say what the one before said.
    private ValueTask TellAsync(PlanReading before, PlanReading reading)
    {
        var blocks = BlockChanges.Between(before, reading);
        var saysNothingNew = blocks.Count == 0 && reading.Completeness.Sections.SequenceEqual(before.Completeness.Sections)
            && reading.Alerts.Select(alert => (alert.Level, alert.Key)).SequenceEqual(before.Alerts.Select(alert => (alert.Level, alert.Key)));
        return saysNothingNew ? ValueTask.CompletedTask : services.Relay.TellProjectionAsync(key, reading, blocks);
    }

    /// <summary>Stores the read model; a failure costs nothing, it is rebuilt from the log.</summary>
    public async ValueTask SaveAsync()
    {
        if (_latest is not { } reading || reading.Sequence == _savedSequence) return;
        _savedAt = services.Time.GetTimestamp();
        try
        {
            await services.ReadModels.SaveAsync(key.Organisation, key.Deliverable, new(reading.Sequence, reading.Content) { Percent = reading.Completeness.Percent }, CancellationToken.None);
            _savedSequence = reading.Sequence;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or TimeoutException)
        {
            _savedSequence = -1;
        }
    }

    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;
}
