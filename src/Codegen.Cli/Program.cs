using Codegen.Cli;

return await CommandLine.RunAsync(args);
