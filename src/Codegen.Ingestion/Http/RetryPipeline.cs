using Codegen.Ingestion.Connections;
using Polly;
using Polly.Retry;

namespace Codegen.Ingestion.Http;

/// <summary>
/// Asks again where that may help. Faults have a number of attempts, with decorrelated jitter between them; waits that the provider asks
/// for have a budget of time instead.
/// </summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<RetryBudget> Budget = new("codegen.retry-budget");

    public static ResiliencePipeline Create(HttpSettings http, TimeProvider time, Random random)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is ProviderFault { Wait: { } wait } && BudgetOf(args.Context).TryWait(wait)),
            DelayGenerator = args => ValueTask.FromResult(((ProviderFault)args.Outcome.Exception!).Wait),
            OnRetry = args => Report(args, time),
        });
        if (http.Attempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = http.Attempts - 1,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is ProviderFault { Wait: null }),
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(BudgetOf(args.Context).NextDelay(http, random)),
                OnRetry = args => Report(args, time),
            });
        }

        return builder.Build();
    }

    public static async Task<T> RunAsync<T>(
        this ResiliencePipeline pipeline, RetryBudget budget, Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Budget, budget);
        try
        {
            return await pipeline.ExecuteAsync(
                static (context, attempt) => attempt(context.CancellationToken), context, attempt);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryBudget BudgetOf(ResilienceContext context) => context.Properties.GetValue(Budget, null!);

    private static ValueTask Report(OnRetryArguments<object> args, TimeProvider time)
    {
        var fault = (ProviderFault)args.Outcome.Exception!;
        BudgetOf(args.Context).Traffic.Waits(fault.Reason, args.RetryDelay, time.GetUtcNow() + args.RetryDelay);
        return default;
    }
}
