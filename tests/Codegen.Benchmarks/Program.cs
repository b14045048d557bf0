using System.Globalization;
using Codegen.Benchmarks.Load;

// codegen-benchmarks <name> [records]
var records = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
switch (args.FirstOrDefault())
{
    case "load":
        return await new LoadBenchmark(records, Console.Out).RunAsync(CancellationToken.None);
    default:
        Console.Error.WriteLine("usage: Codegen.Benchmarks load [records]");
        return 2;
}
