/// A job: progress, cancel, result or refusal. No screen and no case in it. Jobs stop only where they ask; no thread is ever interrupted,
/// because the store's file channel would close under it.
package plaint.work;
