namespace Portal.Authoring.Sessions;

/// <summary>
/// When the next commit may begin. Quiet: at once. Under load commits keep a distance and each takes all that came meanwhile: the more
/// people a frame goes to, the longer, as it costs a write for each. Where the machine itself is short of time, which shows in timers that
/// end late, the distance widens instead of the queue.
/// </summary>
internal sealed class CommitPace(SessionLimits limits, TimeProvider time)
{
    private static readonly TimeSpan HonestDelay = TimeSpan.FromMilliseconds(8); // a timer's own grain and a busy moment
    private const double Widening = 1.5;
    private const double Narrowing = 0.9;

    private long _last;
    private double _strain = 1;

    public async ValueTask WaitAsync(int people, CancellationToken cancellationToken)
    {
        if (_last == 0) return;
        var left = Window(people) - time.GetElapsedTime(_last);
        if (left <= TimeSpan.Zero)
        {
            _strain = Math.Max(1, _strain * Narrowing);
            return;
        }

        var began = time.GetTimestamp();
        await Task.Delay(left, time, cancellationToken);
        var late = time.GetElapsedTime(began) - left;
        _strain = late > HonestDelay ? _strain * Widening : Math.Max(1, _strain * Narrowing);
    }

    public void Committed() => _last = time.GetTimestamp();

    public TimeSpan Window(int people)
    {
        var calm = limits.CommitWindow + people * limits.CommitWindowOfAPerson;
        var window = (calm < limits.CalmCommitWindow ? calm : limits.CalmCommitWindow) * _strain;
        if (window < limits.WidestCommitWindow) return window;
        _strain = limits.WidestCommitWindow / (calm < limits.CalmCommitWindow ? calm : limits.CalmCommitWindow);
        return limits.WidestCommitWindow;
    }
}
