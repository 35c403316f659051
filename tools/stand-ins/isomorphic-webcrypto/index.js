/** The platform's own WebCrypto, where a polyfill would be: every browser and Node that Nextline runs on has it. */
module.exports = globalThis.crypto;
