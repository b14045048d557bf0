using System.Globalization;
using Codegen.Benchmarks.Ingest;
using Codegen.Benchmarks.Load;
using Codegen.Benchmarks.Models;
using Codegen.Benchmarks.Transform;

// codegen-benchmarks <name> [records]; the other names are parts of a benchmark that need a process of their own.
var records = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
switch (args.FirstOrDefault())
{
    case "load":
        return await new LoadBenchmark(records, Console.Out).RunAsync(CancellationToken.None);
    case "scd2":
        return await new HistoryBenchmark(records, Console.Out).RunAsync(CancellationToken.None);
    case "runner":
        return await new RunnerBenchmark(args.Length > 1 ? records : 200, Console.Out).RunAsync(CancellationToken.None);
    case "ingest":
        return await new IngestBenchmark(records, Console.Out).RunAsync();
    case "ingest-serve":
        await new PageServer(records).RunAsync();
        return 0;
    case "ingest-floor":
        await ChildProcess.ReportAsync(new IngestFloor(args[2], args[3]).RunAsync);
        return 0;
    case "ingest-run":
        await ChildProcess.ReportAsync(new IngestRun(args[2], args[3]).RunAsync);
        return 0;
    case "compile":
        return await new CompileBenchmark(args.Length > 1 ? records : 1_000, Console.Out).RunAsync();
    case "compile-floor":
        await ChildProcess.ReportAsync(new CompileFloor(args[2]).RunAsync);
        return 0;
    case "compile-run":
        await ChildProcess.ReportAsync(new CompileRun(args[2]).RunAsync);
        return 0;
    default:
        Console.Error.WriteLine("usage: Codegen.Benchmarks ingest|load|scd2|runner|compile [records, keys or models]");
        return 2;
}
